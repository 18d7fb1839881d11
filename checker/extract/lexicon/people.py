"""Nouns that count people one by one: what is said of so many of them and of a part of them can be held together,
whatever the two are called (`12 people, including 15 children`). Families, crews and parties are not among them.
"""

from __future__ import annotations

_NOUNS = frozenset(
    """person human individual soul man woman child kid boy girl adult teenager teen youth youngster toddler baby
    infant newborn minor pensioner adolescent elder male female parent mother father son daughter brother sister
    sibling grandchild grandparent husband wife widow orphan relative cousin twin friend neighbor neighbour guest
    visitor resident citizen national local villager islander foreigner immigrant migrant refugee evacuee expatriate
    settler tourist traveler traveller passenger pedestrian cyclist motorist driver pilot sailor mariner fisherman
    swimmer climber hiker skier camper holidaymaker commuter worker employee staff personnel staffer contractor
    laborer labourer miner farmer builder engineer technician mechanic electrician plumber carpenter cleaner cook
    chef waiter guard janitor clerk secretary manager executive director boss trustee shareholder owner landlord
    tenant tradesman trader banker broker accountant teacher professor lecturer tutor pupil student schoolchild
    undergraduate graduate freshman senior junior scholar researcher scientist physicist chemist biologist historian
    archaeologist author writer poet journalist reporter editor photographer cameraman broadcaster blogger artist
    painter actor actress singer musician dancer drummer guitarist composer filmmaker model designer doctor
    physician surgeon nurse paramedic midwife dentist pharmacist therapist psychologist psychiatrist patient
    inpatient outpatient donor recipient volunteer medic medical firefighter fireman policeman policewoman police
    officer constable detective sheriff deputy trooper ranger agent inspector soldier troop serviceman marine airman
    paratrooper reservist recruit conscript veteran gunman fighter militant insurgent rebel guerrilla terrorist
    extremist jihadist bomber attacker assailant hijacker kidnapper sniper commander general colonel captain
    sergeant lieutenant peacekeeper observer monitor diplomat envoy ambassador civilian noncombatant bystander
    victim casualty fatality survivor witness hostage captive prisoner inmate detainee convict suspect defendant
    accused offender criminal robber thief burglar smuggler trafficker murderer killer demonstrator protester
    protestor marcher rioter striker activist campaigner dissident supporter opponent fan spectator judge justice
    magistrate juror lawyer attorney prosecutor barrister solicitor senator congressman congresswoman lawmaker
    legislator mp mep councilor councillor commissioner governor mayor minister politician president delegate
    candidate nominee regent alderman lord peer voter elector democrat republican independent conservative liberal
    socialist communist member official bureaucrat adviser advisor aide consultant expert analyst critic player
    athlete runner sprinter boxer wrestler golfer jockey gymnast rower skater footballer cricketer batsman bowler
    midfielder forward goalkeeper winger fullback linebacker quarterback receiver referee umpire coach trainer
    teammate competitor contestant participant entrant winner finalist medalist medallist champion priest bishop nun
    monk pastor cleric imam rabbi missionary christian muslim jew hindu sikh buddhist catholic protestant sunni
    shiite american briton australian canadian indian pakistani chinese japanese german french frenchman englishman
    scotsman irishman italian spaniard russian ukrainian iraqi iranian israeli palestinian turk kurd egyptian syrian
    mexican brazilian african european asian hispanic latino caucasian black white respondent subscriber user
    customer shopper consumer client buyer seller investor applicant jobseeker claimant beneficiary taxpayer
    attendee pilgrim worshipper worshiper mourner reveller reveler vacationer trekker backpacker mountaineer hunter
    angler herder shepherd peasant bather surfer diver bodyguard cadet warden jailer gangster mobster dealer nomad
    seeker crewman crewmember stowaway castaway internee deportee returnee trainee apprentice intern
    newcomer""".split()
)
_ENDINGS = ("man", "woman", "ologist", "ician", "goer")


def is_person(noun: str) -> bool:
    """Say whether a singular noun counts people one by one."""
    return noun in _NOUNS or noun.endswith(_ENDINGS)
