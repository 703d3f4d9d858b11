namespace Wegwijzer.Domain.Privacy;

/// <summary>What the guard looks for. All but <see cref="NamedChild"/> are refused whatever the sender says.</summary>
public enum PersonalDataKind
{
    Bsn,
    DateOfBirth,
    Phone,
    Email,
    PostalCodeWithHouseNumber,

    /// <summary>What only looks like a child who can be told by name; a sender may confirm that it is none.</summary>
    NamedChild,
}

/// <summary>The stable codes of the kinds, and what to tell who typed it.</summary>
public static class PersonalDataKinds
{
    public static string Code(this PersonalDataKind kind) => kind switch
    {
        PersonalDataKind.Bsn => "bsn",
        PersonalDataKind.DateOfBirth => "date-of-birth",
        PersonalDataKind.Phone => "phone",
        PersonalDataKind.Email => "e-mail",
        PersonalDataKind.PostalCodeWithHouseNumber => "postal-code-with-house-number",
        _ => "named-child",
    };

    /// <summary>What it is and how to say it otherwise, in Dutch; never the passage itself.</summary>
    public static string Message(this PersonalDataKind kind) => kind switch
    {
        PersonalDataKind.Bsn => "Hier staat een getal dat een burgerservicenummer kan zijn. Haal het weg: wij hebben het niet nodig.",
        PersonalDataKind.DateOfBirth => "Hier staat een geboortedatum. Noem liever alleen de leeftijd in jaren, zonder naam.",
        PersonalDataKind.Phone => "Hier staat een telefoonnummer dat van een persoon kan zijn. Haal het weg. Het nummer van een hulplijn (0800, 0900, 088, 14…, 112, 113) mag wel.",
        PersonalDataKind.Email => "Hier staat een e-mailadres van een persoon. Haal het weg, of zet je eigen adres in het veld voor je e-mailadres. Een algemeen adres (info@…) mag wel.",
        PersonalDataKind.PostalCodeWithHouseNumber => "Hier staat een postcode met huisnummer. Haal die weg, of noem alleen de plaats.",
        _ => "Dit lijkt over een kind te gaan dat je bij naam noemt. Haal de naam weg en schrijf bijvoorbeeld ‘een kind van 8 jaar’. Gaat het niet over een kind? Dan kun je dat bevestigen.",
    };
}
