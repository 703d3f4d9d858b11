using System.Reflection;
using FluentValidation;
using MediatR;
using Wegwijzer.Architecture.Tests.Offenders;
using Wegwijzer.Domain.Common;

namespace Wegwijzer.Architecture.Tests;

public sealed class MessagesAndHandlers
{
    [Fact]
    public void Handlers_and_validators_are_internal_and_sealed() => Open(Solution.Application).ShouldBeEmpty();

    [Fact]
    public void Each_message_has_exactly_one_handler() => NotHandledOnce(Solution.Application).ShouldBeEmpty();

    [Fact]
    public void Each_message_answers_with_a_result() => WithoutResult(Solution.Application).ShouldBeEmpty();

    [Fact]
    public void Each_message_says_by_its_name_whether_it_reads_or_writes() => WithoutSort(Solution.Application).ShouldBeEmpty();

    [Fact]
    public void No_handler_sends_a_message() => Sending(Solution.Application).ShouldBeEmpty();

    [Fact]
    public void Messages_and_handlers_stand_in_the_application_alone()
    {
        foreach (var assembly in Solution.Product.Where(a => a != Solution.Application))
            Messages(assembly).Concat(Handlers(assembly)).ShouldBeEmpty();
    }

    [Fact]
    public void These_rules_bite()
    {
        Messages(Solution.Application).Count().ShouldBeGreaterThan(20);
        Handlers(Solution.Application).Count().ShouldBeGreaterThan(20);
        Validators(Solution.Application).Count().ShouldBeGreaterThan(5);
        Open(Solution.Offenders).ShouldBe([typeof(OpenHandler), typeof(OpenValidator)], ignoreOrder: true);
        NotHandledOnce(Solution.Offenders).ShouldBe([typeof(OrphanQuery), typeof(WantedTwiceCommand)], ignoreOrder: true);
        WithoutResult(Solution.Offenders).ShouldBe([typeof(NakedQuery)]);
        WithoutSort(Solution.Offenders).ShouldBe([typeof(Nameless)]);
        Sending(Solution.Offenders).ShouldBe([typeof(SendingHandler)]);
    }

    private static IEnumerable<Type> Messages(Assembly assembly) => Solution.TypesOf(assembly).Where(type => !type.IsInterface && typeof(IBaseRequest).IsAssignableFrom(type));

    private static IEnumerable<Type> Handlers(Assembly assembly) => Solution.TypesOf(assembly).Where(type => !type.IsAbstract && Handled(type).Any());

    private static IEnumerable<Type> Validators(Assembly assembly) => Solution.TypesOf(assembly).Where(type => !type.IsAbstract && typeof(IValidator).IsAssignableFrom(type));

    private static IEnumerable<Type> Open(Assembly assembly) => Handlers(assembly).Concat(Validators(assembly)).Where(type => type.IsVisible || !type.IsSealed);

    private static IEnumerable<Type> NotHandledOnce(Assembly assembly) => Messages(assembly).Where(message => Handlers(assembly).SelectMany(Handled).Count(handled => handled == message) != 1);

    private static IEnumerable<Type> WithoutResult(Assembly assembly) => Messages(assembly).Where(message => !message.GetInterfaces().Any(i =>
        i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IRequest<>) && i.GetGenericArguments()[0] is { IsGenericType: true } answer && answer.GetGenericTypeDefinition() == typeof(Result<>)));

    private static IEnumerable<Type> WithoutSort(Assembly assembly) =>
        Messages(assembly).Where(message => !message.Name.EndsWith("Query", StringComparison.Ordinal) && !message.Name.EndsWith("Command", StringComparison.Ordinal));

    private static IEnumerable<Type> Sending(Assembly assembly) => Handlers(assembly).Where(handler =>
        handler.GetConstructors(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic).SelectMany(c => c.GetParameters()).Select(p => p.ParameterType)
            .Concat(handler.GetFields(BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic).Select(f => f.FieldType))
            .Any(type => typeof(IMediator).IsAssignableFrom(type) || type == typeof(ServiceFactory) || type == typeof(IServiceProvider)));

    private static IEnumerable<Type> Handled(Type type) =>
        type.GetInterfaces().Where(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IRequestHandler<,>)).Select(i => i.GetGenericArguments()[0]);
}
